import type { ChatBoot } from '../../src/protocol.ts';
import type { FieldError } from './form.ts';
import { fieldId } from './field.tsx';
import { texts } from './texts.ts';

/** Names of the two boxes among the errors of a form. */
const RULES_BOX = 'reglamento';
const PRIVACY_BOX = 'aviso';

interface Ticked {
  rules: boolean;
  privacy: boolean;
}

export function checkTerms({ rules, privacy }: Ticked): FieldError[] {
  return [
    ...(rules ? [] : [{ field: RULES_BOX, message: texts.mustAcceptRules }]),
    ...(privacy ? [] : [{ field: PRIVACY_BOX, message: texts.mustReadPrivacy }]),
  ];
}

/** The two boxes. Reading is claimed by the person, never assumed: both begin empty. */
export function TermsBoxes({
  ticked,
  errors,
  onTick,
}: {
  ticked: Ticked;
  errors: FieldError[];
  onTick: (ticked: Ticked) => void;
}) {
  return (
    <div class="terms-boxes">
      <Box
        name={RULES_BOX}
        label={texts.rulesRead}
        checked={ticked.rules}
        error={errors.find(({ field }) => field === RULES_BOX)?.message}
        onTick={(rules) => onTick({ ...ticked, rules })}
      />
      <Box
        name={PRIVACY_BOX}
        label={texts.privacyRead}
        checked={ticked.privacy}
        error={errors.find(({ field }) => field === PRIVACY_BOX)?.message}
        onTick={(privacy) => onTick({ ...ticked, privacy })}
      />
    </div>
  );
}

/** Folded, for the screens where they go with something else. */
export function TermsToRead({ boot }: { boot: ChatBoot }) {
  return (
    <div class="folded">
      <details>
        <summary>{texts.readRules}</summary>
        <h3>{boot.rules.heading}</h3>
        <ServerHtml html={boot.rules.html} />
      </details>
      <details>
        <summary>{texts.readPrivacy}</summary>
        <ServerHtml html={boot.privacy.html} />
      </details>
    </div>
  );
}

/** Markup of the institution's texts: the server rendered it from Markdown, without any HTML of their own. */
export function ServerHtml({ html }: { html: string }) {
  return <div class="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}

function Box({
  name,
  label,
  checked,
  error,
  onTick,
}: {
  name: string;
  label: string;
  checked: boolean;
  error: string | undefined;
  onTick: (checked: boolean) => void;
}) {
  const id = fieldId(name);
  return (
    <div>
      {error !== undefined && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <label class="check">
        <input
          type="checkbox"
          id={id}
          checked={checked}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
    </div>
  );
}
