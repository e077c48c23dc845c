import type {
  AcceptanceRequest,
  ChatBoot,
  ConversationPage,
  ConversationView,
  EnterRequest,
  FarewellView,
  OfflineQuestionReceipt,
  OfflineQuestionRequest,
  SendRequest,
  SendResponse,
  ServiceStateView,
} from '../../src/protocol.ts';
import { get, post } from '../lib/api.ts';

export type ChatApi = ReturnType<typeof createChatApi>;

/** The routes of one institution that the citizen's application asks. */
export function createChatApi(institution: string) {
  const base = `/api/institutions/${institution}`;
  const one = (id: string): string => `${base}/conversations/${id}`;
  return {
    boot: () => get<ChatBoot>(`${base}/chat`),
    state: (timeoutMs?: number) =>
      get<ServiceStateView>(`${base}/state`, timeoutMs === undefined ? {} : { timeoutMs }),
    accept: (request: AcceptanceRequest) => post<unknown>(`${base}/acceptances`, request),
    enter: (request: EnterRequest) => post<ConversationView>(`${base}/conversations`, request),
    page: (id: string, after: number) => get<ConversationPage>(`${one(id)}?after=${after}`),
    send: (id: string, request: SendRequest) => post<SendResponse>(`${one(id)}/messages`, request),
    typing: (id: string) => post<unknown>(`${one(id)}/typing`),
    end: (id: string) => post<unknown>(`${one(id)}/end`),
    streamUrl: (id: string) => `${one(id)}/stream`,
    farewell: () => get<FarewellView>(`${base}/farewell`),
    farewellOf: (id: string) => get<FarewellView>(`${one(id)}/farewell`),
    transcript: (id: string) => get<ConversationPage>(`${one(id)}/transcript`),
    mailTranscript: (id: string) => post<unknown>(`${one(id)}/transcript-mail`),
    leaveQuestion: (request: OfflineQuestionRequest) =>
      post<OfflineQuestionReceipt>(`${base}/offline-questions`, request),
    /** Best effort: it must go out even while the page is being left. */
    forget: (): void => {
      const init: RequestInit = {
        method: 'POST',
        credentials: 'same-origin',
        keepalive: true,
        headers: { 'content-type': 'application/json' },
        body: '{}',
      };
      fetch(`${base}/forget`, init).catch(() => undefined);
    },
  };
}
