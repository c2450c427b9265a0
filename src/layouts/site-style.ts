import siteCss from '#styles/site.css?inline';
import { usedStyle } from './used-style.ts';

const used = usedStyle(siteCss);

/** The whole style of all pages but notices. */
export const wholeSiteStyle = siteCss;

/** What a page with this content uses of it, the frame included. */
export const siteStyleFor = (content: string): string => used(`${content}<p class="on-paper no-print">`);
