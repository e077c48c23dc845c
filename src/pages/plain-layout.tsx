import type { ComponentChildren } from 'preact';
import { Document } from './document.tsx';
import type { Assets } from './manifest.ts';
import { AccessibilityBar, SkipLink } from './public-layout.tsx';
import { texts } from './texts.ts';

interface PlainPageProps {
  title: string;
  assets: Assets;
  wide?: boolean;
  children: ComponentChildren;
}

/** A page that belongs to no institution: the list, what was not found, what went wrong, the demo. */
export function PlainPage({ title, assets, wide = false, children }: PlainPageProps) {
  return (
    <Document
      title={`${title} - ${texts.productName}`}
      assets={assets}
      bodyClass={wide ? 'citizen wide' : 'citizen'}
    >
      <SkipLink to="contenido" />
      <header class="site-header">
        <a class="site-name" href="/">
          <span>{texts.productName}</span>
        </a>
        <AccessibilityBar />
      </header>
      <main id="contenido" class="page" tabIndex={-1} aria-label={wide ? title : undefined}>
        {children}
      </main>
    </Document>
  );
}
