import { Document } from './document.tsx';
import type { Assets } from './manifest.ts';
import { consoleTitles, texts } from './texts.ts';
import type { ConsolePageName } from './texts.ts';

/** The frame of the console; which institution it is, only the session knows. */
export function ConsolePage({ page, assets }: { page: ConsolePageName; assets: Assets }) {
  return (
    <Document
      title={`${consoleTitles[page]} - ${texts.productName}`}
      assets={assets}
      bodyClass="console"
      personal
    >
      <div id="app" data-page={page}>
        <main class="console-fallback">
          <h1 class="visually-hidden">{consoleTitles[page]}</h1>
          <noscript>
            <p>{texts.consoleNoScript}</p>
          </noscript>
        </main>
      </div>
    </Document>
  );
}
