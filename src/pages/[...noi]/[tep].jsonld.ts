import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { pathsWhileWriting } from '#files/while-writing.ts';

export const getStaticPaths = (() => pathsWhileWriting('jsonld')) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(props.make(), { headers: { 'Content-Type': 'application/ld+json' } });
