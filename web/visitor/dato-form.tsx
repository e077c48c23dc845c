import { useRef, useState } from 'preact/hooks';
import type { ConversationView, SendResponse } from '../../src/protocol.ts';
import { checkDato, datoDoubt, normaliseDato, type DatoDoubt, type DatoKind } from '../../src/rules/dato.ts';
import type { RefusalCode } from '../../src/rules/refusal.ts';
import { ApiFailure, post } from '../lib/api.ts';
import { newId } from '../lib/new-id.ts';
import type { ChatState } from './chat-state.ts';
import type { LiveConversation } from './live-conversation.ts';
import { texts } from './texts.ts';

type Asked = NonNullable<ConversationView['dato']>;

const said = {
  heading: (label: string): string => `Le piden este dato: ${label}`,
  help: {
    email: 'Por ejemplo: nombre@correo.com',
    phone: 'Diez cifras, por ejemplo: 310 555 1234',
    address: 'Por ejemplo: Calle 26 # 13-19, barrio y municipio',
    document: 'Por ejemplo: CC 52.123.456 o NIT 899.999.061-9',
    amount: 'Solo el valor, por ejemplo: 1.250.000',
  } satisfies Record<DatoKind, string>,
  doubts: {
    phone: 'Un teléfono de Colombia tiene diez cifras.',
    address: 'La dirección suele llevar un número.',
    document: 'Los documentos suelen tener entre 5 y 11 cifras.',
    nit: 'La última cifra no corresponde a ese NIT.',
    amount: 'El valor no parece un número.',
  } satisfies Record<DatoDoubt, string>,
  sureOfIt: 'Si está bien así, pulse de nuevo «Enviar dato».',
  send: 'Enviar dato',
  decline: 'No deseo darlo',
};

const refusals: Partial<Record<RefusalCode, string>> = {
  dato_missing: 'Escriba el dato, o elija «No deseo darlo».',
  dato_too_long: 'Es demasiado largo: acórtelo.',
  email_malformed: 'Revise el correo: debe tener la forma nombre@correo.com.',
  email_too_long: 'Escriba un correo más corto.',
  email_vulgar: 'Ese correo lleva una expresión que no está permitida. Escriba otro, por favor.',
};

const controls = {
  email: { inputMode: 'email', autocomplete: 'email', autocapitalize: 'none' },
  phone: { inputMode: 'tel', autocomplete: 'tel' },
  address: { autocomplete: 'street-address' },
  document: { autocomplete: 'off' },
  amount: { inputMode: 'decimal', autocomplete: 'off' },
} as const;

/** The field the agent asked for, inside the chat. A part of its own: most conversations never need it. */
export function DatoForm(props: { asked: Asked; state: ChatState; live: LiveConversation }) {
  const { asked, state, live } = props;
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const [sending, setSending] = useState(false);
  /** What was doubted once: sent again as it is, it goes. */
  const doubted = useRef('');
  const name = useRef(newId());
  const input = useRef<HTMLInputElement>(null);

  const complain = (words: string): void => {
    setProblem(words);
    input.current?.focus();
  };
  const answer = async (value: string | null): Promise<void> => {
    setSending(true);
    try {
      const path = `/api/institutions/${state.institution}/conversations/${live.id}/dato`;
      await post<SendResponse>(path, { id: name.current, asked: asked.id, value });
      live.catchUp();
      // The form goes; whoever wrote in it goes on writing.
      document.getElementById('mensaje')?.focus();
    } catch (failure) {
      if (!(failure instanceof ApiFailure)) throw failure;
      complain(failure.message);
      live.catchUp();
    } finally {
      setSending(false);
    }
  };
  const send = (event: Event): void => {
    event.preventDefault();
    if (sending) return;
    const value = normaliseDato(asked.kind, text);
    const verdict = checkDato(asked.kind, value);
    if (!verdict.ok) {
      const named = verdict.detail?.name;
      complain(refusals[verdict.code] ?? texts.notAllowed(String(named ?? '')));
      return;
    }
    const doubt = datoDoubt(asked.kind, value);
    if (doubt !== undefined && doubted.current !== value) {
      doubted.current = value;
      complain(`${said.doubts[doubt]} ${said.sureOfIt}`);
      return;
    }
    void answer(value);
  };
  return (
    <form class="notice stack" onSubmit={send} noValidate aria-label={said.heading(asked.label)}>
      <DatoField
        asked={asked}
        text={text}
        problem={problem}
        box={input}
        onText={(typed) => {
          setText(typed);
          setProblem('');
        }}
      />
      <div class="row">
        <button type="submit" class="button-plain" aria-disabled={sending}>
          {said.send}
        </button>
        <button type="button" class="button-link" onClick={() => sending || void answer(null)}>
          {said.decline}
        </button>
      </div>
    </form>
  );
}

interface DatoFieldProps {
  asked: Asked;
  text: string;
  problem: string;
  box: { current: HTMLInputElement | null };
  onText: (text: string) => void;
}

function DatoField(props: DatoFieldProps) {
  const { asked, text, problem } = props;
  return (
    <div class="field">
      <label for="dato">{asked.label}</label>
      <p class="field-help" id="dato-ayuda">
        {said.help[asked.kind]}
      </p>
      {problem !== '' && (
        <p class="field-error" id="dato-error" role="alert">
          {problem}
        </p>
      )}
      <input
        {...controls[asked.kind]}
        ref={props.box}
        id="dato"
        class="input"
        type="text"
        spellcheck={false}
        value={text}
        aria-invalid={problem !== ''}
        aria-describedby={problem === '' ? 'dato-ayuda' : 'dato-error dato-ayuda'}
        onInput={(event) => props.onText(event.currentTarget.value)}
      />
    </div>
  );
}
