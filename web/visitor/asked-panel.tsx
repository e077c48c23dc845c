import { useEffect, useRef } from 'preact/hooks';
import type { FormState } from './form.ts';
import { texts } from './texts.ts';

/** Beside the button that was pressed: why to look again, and the two ways on. Nothing typed is lost. */
export function AskedPanel({ form, send }: { form: FormState; send: () => void }) {
  const panel = useRef<HTMLElement>(null);
  const message = form.asked.value;
  useEffect(() => {
    panel.current?.focus();
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, [message]);
  const fix = (): void => {
    const question = panel.current?.closest('form')?.querySelector('textarea');
    form.asked.value = '';
    question?.focus();
  };
  return (
    <section
      ref={panel}
      class="notice notice-warning stack"
      tabIndex={-1}
      role="group"
      aria-labelledby="antes-de-enviar"
    >
      <p id="antes-de-enviar">{message}</p>
      <div class="row">
        <button type="button" class="button" onClick={fix}>
          {texts.editAgain}
        </button>
        <button type="button" class="button-plain" onClick={send}>
          {texts.sendAnyway}
        </button>
      </div>
    </section>
  );
}
