import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Assets } from './manifest.ts';

export interface DocumentProps {
  title: string;
  assets: Assets;
  bodyClass: string;
  /** Its colours and shield dress the page. */
  institution?: { id: string; identity: { main: string } } | undefined;
  /** Not for search engines: it belongs to one person or to the staff. */
  personal?: boolean;
  bodyData?: Record<`data-${string}`, string>;
  children: ComponentChildren;
}

/** The whole HTML of a page, its title to its last byte. */
export function renderPage(page: VNode): string {
  return `<!doctype html>\n${renderToString(page)}`;
}

export function Document({
  title,
  assets,
  bodyClass,
  institution,
  personal,
  bodyData,
  children,
}: DocumentProps) {
  return (
    <html lang="es-CO">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="theme-color" content={institution?.identity.main ?? '#0943b5'} />
        {personal ? <meta name="robots" content="noindex" /> : null}
        <link rel="icon" href={institution ? `/${institution.id}/escudo.svg` : 'data:,'} />
        {assets.styles.map((href) => (
          <link rel="stylesheet" href={href} />
        ))}
        {institution ? <link rel="stylesheet" href={`/${institution.id}/tema.css`} /> : null}
        {assets.preloads.map((href) => (
          <link rel="modulepreload" href={href} />
        ))}
        {assets.scripts.map((src) => (
          <script type="module" src={src} />
        ))}
      </head>
      <body class={bodyClass} {...bodyData}>
        {children}
      </body>
    </html>
  );
}

/** Markup that renderMarkdown made; nothing else may be passed. */
export function Markdown({ html, class: className }: { html: string; class?: string }) {
  return <div class={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
