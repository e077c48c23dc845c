import type {
  ChangesPage,
  ClaimResponse,
  Desk,
  DeskConversationPage,
  Me,
  RecordsPage,
  RecordView,
  SendRequest,
  SendResponse,
  SetupState,
  ThreatView,
} from '../../src/protocol.ts';
import type { FirstRunRequest, FirstRunState } from '../../src/protocol/first-run.ts';
import type { FactsRevision } from '../../src/protocol/settings.ts';
import type { Knowledge } from '../../src/protocol/knowledge.ts';
import type { BanByHand, BanPreview, BanRequest, BansPage, BanView } from '../../src/protocol/bans.ts';
import type { DatoKind } from '../../src/rules/dato.ts';
import type { SignInAnswer } from '../../src/protocol/people.ts';
import { get, post, request } from '../lib/api.ts';

/** The doors of the server that public servants use, each as one function. */

const base = '/api/staff';
const of = (id: string): string => `${base}/conversations/${encodeURIComponent(id)}`;

export const streamUrl = `${base}/stream`;

export const signIn = (email: string, password: string): Promise<SignInAnswer> =>
  post<SignInAnswer>(`${base}/sign-in`, { email, password });
export const signOut = (handOver: boolean): Promise<void> => post(`${base}/sign-out`, { handOver });
export const me = (): Promise<Me> => get<Me>(`${base}/me`);

export const desk = (): Promise<Desk> => get<Desk>(`${base}/desk`);
export const setAvailability = (available: boolean): Promise<void> =>
  request('PUT', `${base}/availability`, { body: { available } });
export const claim = (id: string): Promise<ClaimResponse> => post<ClaimResponse>(`${of(id)}/claim`);

export const conversation = (id: string, after: number): Promise<DeskConversationPage> =>
  get<DeskConversationPage>(`${of(id)}?after=${after}`);
export const send = (id: string, message: SendRequest): Promise<SendResponse> =>
  post<SendResponse>(`${of(id)}/messages`, message);
export const typing = (id: string): Promise<void> => post(`${of(id)}/typing`);
export const read = (id: string, seq: number): Promise<void> => post(`${of(id)}/read`, { seq });
export const finish = (id: string, kind: 'agent' | 'abandonment'): Promise<void> =>
  post(`${of(id)}/finish`, { kind });
export const finishForMisconduct = (id: string): Promise<void> => post(`${of(id)}/finish-for-misconduct`);
export const saveExtraData = (id: string, values: Record<string, string>): Promise<void> =>
  request('PUT', `${of(id)}/extra-data`, { body: { values } });

export const banPreview = (conversationId: string, kind: 'ip' | 'email'): Promise<BanPreview> =>
  get<BanPreview>(`${base}/bans/preview?conversationId=${encodeURIComponent(conversationId)}&kind=${kind}`);
export const ban = (wanted: BanRequest): Promise<BanView> => post<BanView>(`${base}/bans`, wanted);
export const previewByHand = (kind: 'ip' | 'email', value: string): Promise<BanPreview> =>
  get<BanPreview>(`${base}/bans/preview-by-hand?${new URLSearchParams({ kind, value })}`);
export const banByHand = (wanted: BanByHand): Promise<BanView> =>
  post<BanView>(`${base}/bans/by-hand`, wanted);
export const bans = (query: Record<string, string>): Promise<BansPage> =>
  get<BansPage>(`${base}/bans?${new URLSearchParams(query)}`);
export const extendBan = (id: string, hours: number, reason: string): Promise<BanView> =>
  post<BanView>(`${base}/bans/${encodeURIComponent(id)}/extend`, { hours, reason });
export const liftBan = (id: string, reason: string): Promise<void> =>
  post(`${base}/bans/${encodeURIComponent(id)}/lift`, { reason });

export const askDato = (id: string, wanted: { id: string; kind: DatoKind }): Promise<void> =>
  post(`${of(id)}/asked-dato`, wanted);
export const warn = (id: string, name: string): Promise<SendResponse> =>
  post<SendResponse>(`${of(id)}/warn`, { id: name });
export const reportThreat = (id: string, name: string): Promise<void> =>
  post(`${of(id)}/threat`, { id: name });
export const threats = (): Promise<{ threats: ThreatView[] }> => get(`${base}/threats`);
export const threatSeen = (conversationId: string): Promise<void> =>
  post(`${base}/threats/${encodeURIComponent(conversationId)}/seen`);
export const annotate = (
  id: string,
  annotation: { id: string; text: string; wrongClosing: boolean },
): Promise<void> => post(`${base}/records/${encodeURIComponent(id)}/annotations`, annotation);

export const records = (query: URLSearchParams): Promise<RecordsPage> => get(`${base}/records?${query}`);
export const record = (id: string): Promise<RecordView> => get(`${base}/records/${encodeURIComponent(id)}`);
export const knowledge = (): Promise<Knowledge> => get(`${base}/knowledge`);

export const changes = (wanted: {
  subject?: string;
  key?: string;
  beforeId?: number | '';
}): Promise<ChangesPage> => {
  const asked = Object.entries(wanted).flatMap(([name, value]): [string, string][] =>
    value === '' ? [] : [[name, String(value)]],
  );
  return get(`${base}/changes?${new URLSearchParams(asked)}`);
};
export const setupState = (): Promise<SetupState> => get(`${base}/setup-state`);
export const saveFacts = (body: FactsRevision): Promise<void> => request('PUT', `${base}/facts`, { body });
export const openToCitizens = (): Promise<void> => post(`${base}/open`);
export const suspend = (message: string, reason: string): Promise<void> =>
  post(`${base}/suspend`, { message, reason });
export const resume = (reason: string): Promise<void> => post(`${base}/resume`, { reason });

export const firstRunState = (): Promise<FirstRunState> => get('/api/first-run');
export const firstRun = (wanted: FirstRunRequest): Promise<void> => post('/api/first-run', wanted);
