import type { ComponentChildren } from 'preact';
import type { ServiceStateView } from '../protocol.ts';
import { ChannelList } from './channels.tsx';
import { Document } from './document.tsx';
import type { Assets } from './manifest.ts';
import type { PageInstitution } from './page-source.ts';
import { AccessibilityBar, attentionTrail, Breadcrumb, SiteHeader, SkipLink } from './public-layout.tsx';
import { texts } from './texts.ts';

interface ShellProps {
  institution: PageInstitution;
  assets: Assets;
  /** Inside the launcher's frame: no header of the institution, whose page is around it, and no breadcrumb. */
  panel: boolean;
}

/** The chat. What stands in #app is for those whose browser cannot run it; the visitor's application replaces it. */
export function ChatPage({
  institution,
  assets,
  panel,
  service,
}: ShellProps & { service: ServiceStateView }) {
  const { settings, texts: said } = institution;
  return (
    <Shell institution={institution} assets={assets} panel={panel} page="chat" step={settings.launcherName}>
      <h1>{settings.launcherName}</h1>
      <p class="service-summary">{service.summary}</p>
      <div class="late">
        {said.entry_intro === undefined ? null : <p class="pre-line">{said.entry_intro}</p>}
        <noscript>
          <p class="notice">{texts.chatNoScript}</p>
        </noscript>
        <p class="soft">{texts.chatFallback}</p>
        <ChannelList channels={settings.otherChannels} />
      </div>
    </Shell>
  );
}

/** "el sistema debe remitir al/la usuario/a a una página que contenga el siguiente texto" (IPES). */
export function FarewellPage({ institution, assets, panel }: ShellProps) {
  const { settings, texts: said } = institution;
  return (
    <Shell
      institution={institution}
      assets={assets}
      panel={panel}
      page="farewell"
      step={settings.launcherName}
    >
      <h1>{texts.farewell}</h1>
      <p class="pre-line">{said.farewell ?? ''}</p>
      {panel ? null : (
        <p>
          <a href={`/${settings.id}`}>{texts.backToAttention}</a>
        </p>
      )}
    </Shell>
  );
}

interface ShellExtras {
  page: 'chat' | 'farewell';
  step: string;
  children: ComponentChildren;
}

function Shell({ institution, assets, panel, page, step, children }: ShellProps & ShellExtras) {
  const { settings } = institution;
  return (
    <Document
      title={`${settings.launcherName} - ${settings.shortName}`}
      assets={assets}
      bodyClass={panel ? 'citizen in-panel' : 'citizen'}
      institution={settings}
      personal
      // The launcher speaks to the frame only from these sites (see web/lib/panel.ts).
      bodyData={panel ? { 'data-sites': settings.sites.join(' ') } : {}}
    >
      <SkipLink to="app" />
      {panel ? <PanelBar name={settings.launcherName} /> : <SiteHeader settings={settings} />}
      {panel ? null : <Breadcrumb steps={[...attentionTrail(settings, true), { label: step }]} />}
      <main
        id="app"
        tabIndex={-1}
        data-institution={settings.id}
        data-page={page}
        data-panel={String(panel)}
        aria-label={panel ? settings.launcherName : undefined}
      >
        <div class="fallback">{children}</div>
      </main>
    </Document>
  );
}

/** Named, because the page around the frame has a header too. */
function PanelBar({ name }: { name: string }) {
  return (
    <header class="panel-bar" aria-label={name}>
      <AccessibilityBar />
    </header>
  );
}
