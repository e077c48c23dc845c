import { Chat } from '../../../visitor/chat.tsx';
import type { Stage } from '../../../visitor/stage.ts';
import { goodbye } from './farewell-scene.tsx';
import { connection, inComposer } from './finish.ts';
import { Mail } from './mail.tsx';
import type { Scene, Stand } from './scene.ts';
import {
  agentSays,
  citizenSays,
  institutionSays,
  liveOf,
  notice,
  SAMPLE_EMAIL,
  SAMPLE_NUMBER,
  serviceIn,
  type Said,
} from './stand-ins.ts';

/** The citizen's own screen, in the state that shows the text. */
const screen = (stage: Stage, prepare: (stand: Stand) => void, more: Partial<Scene> = {}): Scene => ({
  page: 'chat',
  ...more,
  draw: (stand) => {
    prepare(stand);
    stand.state.boot.value = stand.boot;
    stand.state.stage.value = stage;
    return <Chat state={stand.state} />;
  },
});

/** Texts that the page finds by their name. */
const named = (stage: Stage, key: string, finish?: Scene['finish']): Scene =>
  screen(stage, ({ boot, words }) => (boot.texts[key] = words), { ...(finish && { finish }) });

const away = (state: 'closed' | 'suspended' | 'busy' | 'nobody', key: string): Scene =>
  screen(
    'away',
    ({ state: chat, boot, said }) => {
      const words = { heading: said[`${key}_heading`] ?? '', message: said[key] ?? '' };
      boot.service = serviceIn(boot.service, state, words);
      chat.service.value = boot.service;
    },
    { needs: [`${key}_heading`, key] },
  );

const banned = screen(
  'banned',
  ({ boot, said }) => {
    boot.texts.banned_heading = said.banned_heading ?? '';
    boot.banned = { message: said.banned ?? '', until: boot.now };
  },
  { needs: ['banned_heading', 'banned'] },
);

const change = (kind: 'rules' | 'privacy', inForce: boolean): Scene =>
  screen('entry', ({ boot, words }) => {
    boot.notices = [{ kind, version: 2, inForce, text: words, summary: '', href: '#' }];
  });

const received = screen(
  'received',
  ({ state, said }) => {
    state.receipt.value = {
      number: SAMPLE_NUMBER,
      dueOn: '',
      message: said.offline_received ?? '',
      acknowledged: said.offline_acknowledged ?? null,
      notAFiling: said.not_a_filing ?? '',
      pqrsd: null,
    };
  },
  { needs: ['offline_received', 'offline_acknowledged', 'not_a_filing'] },
);

const waiting = (prepare: (stand: Stand) => void): Scene =>
  screen(
    'waiting',
    (stand) => {
      const { state, boot } = stand;
      boot.texts.waiting_advice = stand.said.waiting_advice ?? '';
      state.service.value = serviceIn(boot.service, 'open');
      const view = { state: 'waiting', position: 2, agentName: null, deadline: null } as const;
      state.conversation.value = liveOf(boot, [], view);
      prepare(stand);
    },
    { needs: ['waiting_advice'] },
  );

/** What is said in the queue when the wait is long, or the service stops. */
const offer = (key: string, service: 'open' | 'closed' | 'suspended'): Scene =>
  waiting(({ state, boot, words }) => {
    boot.texts[key] = words;
    state.service.value = serviceIn(boot.service, service);
    if (state.conversation.value) state.conversation.value.view.value.patienceOver = true;
  });

/** The conversation from its greeting on, with what the text adds to it. */
const talk = (
  lines: (words: string) => readonly Said[],
  prepare: (stand: Stand) => void = () => undefined,
  finish?: Scene['finish'],
): Scene =>
  screen(
    'talking',
    (stand) => {
      const { state, boot, said, words } = stand;
      const first = [institutionSays(said.greeting ?? ''), notice(said.agent_joined ?? '')];
      const spoken = [agentSays('Con gusto le ayudo.'), citizenSays('Muchas gracias.')];
      state.conversation.value = liveOf(boot, [...first, ...spoken, ...lines(words)]);
      state.service.value = serviceIn(boot.service, 'open');
      prepare(stand);
    },
    { needs: ['greeting', 'agent_joined'], ...(finish && { finish }) },
  );

const nothingMore = (): Said[] => [];
const noticeLine = talk((words) => [notice(words)]);
const statusLine = talk(nothingMore, ({ state, words }) => (state.announcer.said.value = words));

const mail = (subject: string, body: string): Scene => ({
  page: 'mail',
  needs: [subject, body],
  draw: ({ boot, said }) => (
    <Mail
      from={boot.institution.shortName}
      to={SAMPLE_EMAIL}
      subject={said[subject] ?? ''}
      body={said[body] ?? ''}
    />
  ),
});

export const rules: Scene = screen('rules', () => undefined);
export const composerProblem = talk(nothingMore, () => undefined, inComposer);
export const entryWith = (prepare: (stand: Stand) => void): Scene => screen('entry', prepare);

/** The place of each text. What is not here is read on no page. */
export const scenes: Readonly<Record<string, Scene>> = {
  opening_paragraph: screen(
    'opening',
    ({ boot, words }) => (boot.opening = { paragraph: words, faqUrl: '#' }),
  ),
  entry_intro: named('entry', 'entry_intro'),
  privacy_notice: rules,
  rules_changed: change('rules', true),
  rules_will_change: change('rules', false),
  privacy_changed: change('privacy', true),
  privacy_will_change: change('privacy', false),
  no_accept: named('declined', 'no_accept'),
  supervisors_may_read: named('entry', 'supervisors_may_read'),
  connection_ready: named('entry', 'connection_ready', connection('ready')),
  connection_slow: named('entry', 'connection_slow', connection('slow')),
  connection_lost: named('entry', 'connection_lost', connection('lost')),
  more_time_help: named('entry', 'more_time_help'),
  out_of_hours_heading: away('closed', 'out_of_hours'),
  out_of_hours: away('closed', 'out_of_hours'),
  suspended_heading: away('suspended', 'suspended'),
  suspended: away('suspended', 'suspended'),
  all_busy_heading: away('busy', 'all_busy'),
  all_busy: away('busy', 'all_busy'),
  nobody_connected_heading: away('nobody', 'nobody_connected'),
  nobody_connected: away('nobody', 'nobody_connected'),
  banned_heading: banned,
  banned,
  offline_received: received,
  offline_acknowledged: received,
  not_a_filing: received,
  offline_ack_subject: mail('offline_ack_subject', 'offline_ack_body'),
  offline_ack_body: mail('offline_ack_subject', 'offline_ack_body'),
  offline_answer_subject: mail('offline_answer_subject', 'offline_answer_body'),
  offline_answer_body: mail('offline_answer_subject', 'offline_answer_body'),
  offline_addition_body: mail('offline_answer_subject', 'offline_addition_body'),
  waiting_turn: waiting(({ boot, words }) => (boot.texts.waiting_turn = words)),
  waiting_advice: waiting(() => undefined),
  patience_offer: offer('patience_offer', 'open'),
  still_in_queue: offer('still_in_queue', 'closed'),
  closed_now: offer('closed_now', 'suspended'),
  greeting: talk(nothingMore),
  more_time_line: noticeLine,
  agent_joined: talk(nothingMore),
  someone_joined: noticeLine,
  handed_back: noticeLine,
  handed_over: noticeLine,
  misconduct_warning: talk((words) => [institutionSays(words)]),
  dato_asked: noticeLine,
  time_left: statusLine,
  time_warning: statusLine,
  sent_to_pqrsd: talk((words) => [agentSays(words)]),
  pqrsd_hint: talk(nothingMore, ({ state, boot, words }) => {
    boot.texts.pqrsd_hint = words;
    if (state.conversation.value) state.conversation.value.view.value.pqrsd = true;
  }),
  offline_bar: statusLine,
  online_again: statusLine,
  paste_refused: composerProblem,
  ended_by_visitor: goodbye('visitor'),
  ended_by_agent: goodbye('agent'),
  ended_by_time: goodbye('time'),
  misconduct_end: goodbye('misconduct'),
  ended_by_abandonment: goodbye('abandonment'),
  ended_not_attended: goodbye('not_attended'),
  restricted: goodbye('misconduct', ({ farewell, words }) => {
    if (farewell.view.value) farewell.view.value.restricted = words;
  }),
  farewell: goodbye('agent'),
  draft_offer: goodbye('time', ({ farewell, words }) => {
    farewell.draft.value = '¿Y dónde recojo la respuesta?';
    if (farewell.view.value) farewell.view.value.draftOffer = words;
  }),
  copy_offer: goodbye('agent'),
  copy_sent: goodbye('agent', ({ farewell, words }) => {
    if (farewell.view.value) Object.assign(farewell.view.value, { transcript: 'mail', copySent: words });
  }),
  device_cleared: screen('entry', ({ state, words }) => (state.remark.value = words)),
  transcript_subject: mail('transcript_subject', 'transcript_body'),
  transcript_body: mail('transcript_subject', 'transcript_body'),
};
