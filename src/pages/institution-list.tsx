import type { InstitutionSettings } from '../institutions/preset-schema.ts';
import type { Assets } from './manifest.ts';
import { PlainPage } from './plain-layout.tsx';
import { texts } from './texts.ts';

interface ListProps {
  institutions: InstitutionSettings[];
  assets: Assets;
}

/** `/` where one installation serves several institutions. */
export function InstitutionListPage({ institutions, assets }: ListProps) {
  const title = institutions.length === 0 ? texts.listTitleNone : texts.listTitle;
  return (
    <PlainPage title={texts.productLine} assets={assets}>
      <h1>{title}</h1>
      {institutions.length === 0 ? <p>{texts.listEmpty}</p> : <InstitutionList institutions={institutions} />}
    </PlainPage>
  );
}

interface ProblemProps extends ListProps {
  title: string;
  message: string;
}

/** Courteous, and never a dead end: the institutions are at hand. */
export function ProblemPage({ title, message, institutions, assets }: ProblemProps) {
  return (
    <PlainPage title={title} assets={assets}>
      <h1>{title}</h1>
      <p class="lead">{message}</p>
      {institutions.length === 0 ? null : (
        <>
          <p>{texts.notFoundList}</p>
          <InstitutionList institutions={institutions} />
        </>
      )}
    </PlainPage>
  );
}

function InstitutionList({ institutions }: { institutions: InstitutionSettings[] }) {
  return (
    <ul class="institutions">
      {institutions.map(({ id, name, launcherName }) => (
        <li>
          <img src={`/${id}/escudo.svg`} alt="" width="56" height="56" />
          <div>
            <h2>
              <a href={`/${id}`}>{name}</a>
            </h2>
            <p class="soft">{launcherName}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
