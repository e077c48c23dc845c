import type { InstitutionSettings } from '../institutions/preset-schema.ts';
import { formatDateTime } from '../rules/spanish-format.ts';
import type { Assets } from './manifest.ts';
import type { DemoView } from './page-source.ts';
import { PlainPage } from './plain-layout.tsx';
import { texts } from './texts.ts';

interface DemoPageProps {
  institutions: InstitutionSettings[];
  /** The one shown now. */
  shown: InstitutionSettings;
  demo: DemoView;
  assets: Assets;
}

/** Both sides of a consultation in one window, for who tries the product. Exists only in the demo. */
export function DemoPage({ institutions, shown, demo, assets }: DemoPageProps) {
  return (
    <PlainPage title={texts.demoTitle} assets={assets} wide>
      <h1>{texts.demoTitle}</h1>
      <p class="lead">{texts.demoLead}</p>
      <div class="demo-bar">
        <nav aria-label={texts.demoInstitutions}>
          <ul class="tabs">
            {institutions.map(({ id, shortName }) => (
              <li>
                <a href={`/demo?institucion=${id}`} aria-current={id === shown.id ? 'page' : undefined}>
                  {shortName}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <Clock demo={demo} timezone={shown.timezone} />
      </div>
      <Accounts demo={demo} institutionId={shown.id} />
      <div class="demo-windows">
        <DemoWindow
          title={texts.demoCitizen}
          address={`/${shown.id}/chat`}
          framed={`/${shown.id}/chat?panel=1`}
        />
        <DemoWindow title={texts.demoStaff} address="/consola" framed="/consola" />
      </div>
    </PlainPage>
  );
}

/** It ticks in the browser from the server's hour (web/page.ts): the demo lives on another day. */
function Clock({ demo, timezone }: { demo: DemoView; timezone: string }) {
  const now = demo.now();
  return (
    <p class="demo-clock">
      {texts.demoClock}:{' '}
      <strong data-clock={String(now)} data-zone={timezone}>
        {formatDateTime(now, timezone)}
      </strong>
    </p>
  );
}

function DemoWindow({ title, address, framed }: { title: string; address: string; framed: string }) {
  return (
    <section class="demo-window" aria-label={title}>
      <h2>
        {title}
        <a class="small" href={address} target="_blank" rel="noopener">
          {texts.demoOpenAlone}
          <span class="visually-hidden">: {title}</span>
        </a>
      </h2>
      <iframe src={framed} title={title} />
    </section>
  );
}

function Accounts({ demo, institutionId }: { demo: DemoView; institutionId: string }) {
  return (
    <section aria-labelledby="cuentas">
      <h2 id="cuentas">{texts.demoAccounts}</h2>
      <p>
        {texts.demoPassword}: <code>{demo.password}</code>
      </p>
      <ul class="accounts">
        {demo.accounts
          .filter((account) => account.institutionId === institutionId)
          .map(({ name, email, role }) => (
            <li>
              <strong>{name}</strong> <span class="soft">{role}</span>
              <br />
              <code>{email}</code>
            </li>
          ))}
      </ul>
    </section>
  );
}
