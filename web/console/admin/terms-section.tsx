import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { TermsKind, TermsOfKind, TermsVersionView } from '../../../src/protocol/terms.ts';
import { formatMoment } from '../../../src/rules/spanish-format.ts';
import { note } from '../announcer.tsx';
import { date, zone } from '../formats.ts';
import { me, watched } from '../session.ts';
import { Confirm } from '../ui/confirm.tsx';
import { openDialog } from '../ui/dialog-host.tsx';
import { LongField } from '../ui/field.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Acceptances } from './acceptances.tsx';
import * as api from './api-terms.ts';
import { TermsEditor } from './terms-editor.tsx';
import { termsTexts as said } from './texts-terms.ts';

const kinds = Object.entries(said.kinds) as [TermsKind, string][];

/** Rules of use and personal-data notice: what is in force, what is coming, the next draft, and who accepted what. */
export function Terms(): JSX.Element {
  const kind = useSignal<TermsKind>('rules');
  return (
    <div class="stack">
      <fieldset class="choices choices-row">
        <legend>{said.which}</legend>
        {kinds.map(([value, label]) => (
          <label key={value} class="check">
            <input
              type="radio"
              name="kind"
              checked={kind.value === value}
              onChange={() => (kind.value = value)}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <Loaded asked="terms" ask={api.termsOffice}>
        {(office, again) => (
          <>
            {office.kinds
              .filter((one) => one.kind === kind.value)
              .map((one) => (
                <OneKind key={one.kind} one={one} again={again} />
              ))}
          </>
        )}
      </Loaded>
      <Acceptances />
    </div>
  );
}

function OneKind({ one, again }: { one: TermsOfKind; again: () => void }): JSX.Element {
  const inForce = one.versions.find(({ state }) => state === 'in_force');
  const pending = one.versions.find(({ state }) => state === 'pending');
  return (
    <div class="stack">
      {inForce && (
        <p>
          <b>{said.inForce}:</b> {said.version(inForce.version)}. {said.since(from(inForce))} ·{' '}
          <a href={addressOf(one.kind, inForce.version)} target="_blank" rel="noopener">
            {said.read}
          </a>
        </p>
      )}
      {pending && (
        <div class="notice notice-warning stack">
          <p>{said.pendingNotice(pending.version, from(pending))}</p>
          <button
            type="button"
            class="button-plain"
            onClick={() =>
              openDialog(() => <Withdraw kind={one.kind} version={pending.version} again={again} />)
            }
          >
            {said.withdraw}
          </button>
        </div>
      )}
      <TermsEditor key={`${one.kind} ${String(inForce?.version)}`} one={one} again={again} />
      <Versions one={one} />
    </div>
  );
}

const from = ({ publishedAt }: TermsVersionView): string => formatMoment(publishedAt, zone);

function addressOf(kind: TermsKind, version: number): string {
  const institution = me.value?.institution.id ?? '';
  return `/${institution}/reglamento?${kind === 'rules' ? 'version' : 'aviso'}=${String(version)}`;
}

function Versions({ one }: { one: TermsOfKind }): JSX.Element {
  return (
    <section aria-labelledby="terms-versions">
      <h2 id="terms-versions">{said.history}</h2>
      <ol class="changes">
        {one.versions.map((version) => (
          <li key={version.version}>
            <p>
              <a href={addressOf(one.kind, version.version)} target="_blank" rel="noopener">
                {said.version(version.version)}
              </a>{' '}
              <span class="tag">{said.states[version.state]}</span>
            </p>
            <p class="soft">
              {said.approved(date(version.approvedAt), version.authorName)} · {said.since(from(version))}
            </p>
            {version.withdrawn && (
              <p>
                {said.withdrawnBy(
                  date(version.withdrawn.at),
                  version.withdrawn.authorName,
                  version.withdrawn.reason,
                )}
              </p>
            )}
            {version.summary !== '' && <p>{version.summary}</p>}
            <p class="soft">
              SHA-256 <code>{version.hash}</code>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Withdraw(props: { kind: TermsKind; version: number; again: () => void }): JSX.Element {
  const reason = useSignal('');
  const withdraw = async (): Promise<void> => {
    await watched(api.withdrawTerms(props.kind, props.version, reason.value));
    note(said.withdrawn);
    props.again();
  };
  return (
    <Confirm title={said.withdraw} danger onConfirm={withdraw}>
      <p>{said.withdrawHelp}</p>
      <LongField
        label={said.withdrawReason}
        name="reason"
        value={reason.value}
        onValue={(value) => (reason.value = value)}
      />
    </Confirm>
  );
}
