import type { BesideWork } from '#beside/work.ts';
import type { PageComponent } from './sheaf.ts';

/** One route of the site, as Astro knows it. */
export interface Route {
  readonly component: string;
  /** `page` or `endpoint`, of those this site has. */
  readonly type: string;
}

/** Astro's bundle of all pages, as far as it is used here. */
export interface PagesBundle {
  readonly manifest: { readonly routes: readonly { readonly routeData: Route }[] };
  readonly routeCache: {
    /** Static paths of a route of which a page was drawn, by the part of the address that differs. */
    get(
      route: Route,
    ): { readonly staticPaths?: { readonly keyed: ReadonlyMap<string, { readonly props?: object }> } } | undefined;
  };
  render(request: Request, options: { readonly routeData: Route }): Promise<Response>;
  getComponentByRoute(route: Route): Promise<{ readonly default?: PageComponent; readonly work?: BesideWork }>;
}
