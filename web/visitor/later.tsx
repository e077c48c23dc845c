import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { OfflineQuestionRequest } from '../../src/protocol.ts';
import type * as parts from './asides.ts';
import type { ChatState } from './chat-state.ts';
import type { FormState } from './form.ts';
import type { LiveConversation } from './live-conversation.ts';

type Asides = typeof parts;

let here: Asides | null = null;
const AGAIN_MS = 3_000;

/** They are there already: the preview of administration draws once and does not wait. The citizen's page has no use for it. */
export function bring(asides: Asides): void {
  here = asides;
}

/** Asks for the part until it comes: on a slow link it may take a while. */
function Later({ show }: { show: (parts: Asides) => ComponentChild }) {
  const [found, arrive] = useState(here);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = (): void => {
      import('./asides.ts').then(
        (asides) => arrive((here = asides)),
        () => (timer = setTimeout(ask, AGAIN_MS)),
      );
    };
    if (found === null) ask();
    return () => clearTimeout(timer);
  }, []);
  return found && <>{show(found)}</>;
}

interface OfflineFormProps {
  state: ChatState;
  origin: OfflineQuestionRequest['origin'];
  onLeft: () => void;
}

export function OfflineForm(props: OfflineFormProps) {
  return <Later show={({ OfflineForm: Form }) => <Form {...props} />} />;
}

export function ReceivedStage(props: { state: ChatState }) {
  return <Later show={({ ReceivedStage: Stage }) => <Stage {...props} />} />;
}

/** The question of the entry has something in it that its author should see first. */
export function QuestionAsked(props: { form: FormState; send: () => void }) {
  return props.form.asked.value && <Later show={({ AskedPanel }) => <AskedPanel {...props} />} />;
}

/** Something that this person wrote looks like a PQRSD. */
export function PqrsdHint(props: { state: ChatState; live: LiveConversation }) {
  const { view, transcript } = props.live;
  const looksLikeOne = view.value.pqrsd || transcript.value.messages.some(({ hints }) => hints);
  return looksLikeOne && <Later show={({ PqrsdCard }) => <PqrsdCard {...props} />} />;
}
