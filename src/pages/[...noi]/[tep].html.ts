import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { pathsWhileWriting } from '#files/while-writing.ts';

export const getStaticPaths = (() => pathsWhileWriting('html')) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(props.make(), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
