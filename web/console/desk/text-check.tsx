import { useSignal } from '@preact/signals';
import type { ComponentChild, JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { SendingMark, TextChecks, TextFinding } from '../../../src/rules/text-checks-shape.ts';
import { wordsTexts } from '../texts-words.ts';

const said = wordsTexts.check;
const keyOf = ({ from, to }: TextFinding): string => `${from}-${to}`;

/**
 * What was found in a text before it goes out, beside the box: nothing typed is lost, and there are always two ways on.
 * Ley 1581 de 2012, Ley 1273 de 2009.
 */
export function TextCheck(props: {
  body: string;
  checks: TextChecks;
  onSend: (marks: SendingMark[]) => void;
  onFix: () => void;
}): JSX.Element {
  const { body, checks } = props;
  const marks = useSignal<Record<string, SendingMark['mark']>>({});
  const wrong = useSignal(false);
  const [title, error] = [useId(), useId()];
  const must = checks.findings.filter((one) => one.must);
  const others = checks.findings.filter((one) => !one.must);
  const wordsOf = ({ from, to }: TextFinding): string => body.slice(from, to);
  const send = (): void => {
    wrong.value = must.some((one) => marks.value[keyOf(one)] === undefined);
    if (wrong.value) {
      document.querySelector<HTMLElement>('.text-check fieldset:not([data-marked]) input')?.focus();
      return;
    }
    props.onSend(
      must.flatMap((one) => {
        const mark = marks.value[keyOf(one)];
        return mark === undefined ? [] : [{ from: one.from, to: one.to, mark }];
      }),
    );
  };
  return (
    <section class="text-check" aria-labelledby={title}>
      <h3 id={title}>{said.title}</h3>
      {checks.warnings.includes('abuse') && <p class="text-check-abuse">{said.abuse}</p>}
      {checks.findings.length > 0 && <p class="soft">{said.message}</p>}
      <p class="text-check-body">{highlighted(body, checks.findings)}</p>
      {must.map((one) => (
        <Marking
          key={keyOf(one)}
          legend={said.mark(wordsTexts.kinds[one.kind], wordsOf(one))}
          chosen={marks.value[keyOf(one)]}
          choose={(mark) => (marks.value = { ...marks.value, [keyOf(one)]: mark })}
          describedBy={wrong.value ? error : undefined}
        />
      ))}
      {others.length > 0 && (
        <p>
          {said.others(
            others.map((one) => `${wordsTexts.kinds[one.kind].toLowerCase()} «${wordsOf(one)}»`).join(', '),
          )}
        </p>
      )}
      <p class="field-error" id={error} role="alert">
        {wrong.value && said.unmarked}
      </p>
      <p class="row">
        <button type="button" class="button" onClick={props.onFix}>
          {said.fix}
        </button>
        <button type="button" class="button-plain" onClick={send}>
          {said.send}
        </button>
      </p>
      {checks.findings.length > 0 && <p class="soft text-check-law">{said.law}</p>}
    </section>
  );
}

function Marking(props: {
  legend: string;
  chosen: SendingMark['mark'] | undefined;
  choose: (mark: SendingMark['mark']) => void;
  describedBy: string | undefined;
}): JSX.Element {
  const name = useId();
  const choices = [
    ['same_person', said.samePerson],
    ['not_personal', said.notPersonal],
  ] as const;
  return (
    <fieldset class="text-check-mark" data-marked={props.chosen} aria-describedby={props.describedBy}>
      <legend>{props.legend}</legend>
      {choices.map(([mark, label]) => (
        <label key={mark} class="check">
          <input
            type="radio"
            name={name}
            checked={props.chosen === mark}
            onChange={() => props.choose(mark)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function highlighted(body: string, findings: readonly TextFinding[]): ComponentChild[] {
  let at = 0;
  const parts = findings.flatMap((one): ComponentChild[] => {
    const before = body.slice(at, one.from);
    at = one.to;
    return [before, <mark key={keyOf(one)}>{body.slice(one.from, one.to)}</mark>];
  });
  return [...parts, body.slice(at)];
}
