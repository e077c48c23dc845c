import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import * as api from '../admin/api-people.ts';
import { codeOf } from '../failure.ts';
import { comeIn } from '../session.ts';
import { accountTexts as said } from '../texts-account.ts';
import { TextField } from '../ui/field.tsx';
import { SimpleFormView, useForm } from '../ui/simple-form.tsx';

/** The code of the phone, after the right password. */
export function CodeForm({ onBack }: { onBack: (why: string) => void }): JSX.Element {
  const form = useForm({ code: '' });
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLInputElement>('[name=code]')?.focus(), []);
  const show = async (): Promise<void> => {
    try {
      comeIn(await api.showCode(form.values.value.code ?? ''));
    } catch (failure) {
      form.values.value = { code: '' };
      if (codeOf(failure) === 'second_step_over') onBack('second_step_over');
      else throw failure;
    }
  };
  return (
    <div ref={box} class="stack">
      <SimpleFormView
        form={form}
        name={said.codeTitle}
        needed={{ code: said.code }}
        action={said.enter}
        onSubmit={show}
      >
        <TextField
          {...form.field('code')}
          label={said.code}
          help={said.codeHelp}
          autocomplete="one-time-code"
        />
      </SimpleFormView>
      <p>
        <button type="button" class="button-plain" onClick={() => onBack('')}>
          {said.backToPassword}
        </button>
      </p>
    </div>
  );
}
