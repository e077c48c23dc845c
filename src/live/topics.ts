/** Names of what one can listen to. Each begins with the institution: a stream of one never hears another. */
export const visitorTopic = (institutionId: string, conversationId: string) =>
  `visitor/${institutionId}/${conversationId}`;
export const agentTopic = (institutionId: string, userId: string) => `agent/${institutionId}/${userId}`;
export const institutionTopic = (institutionId: string) => `institution/${institutionId}`;

/** What the service says to everybody. */
export const serviceTopic = (institutionId: string) => `service/${institutionId}`;

/** Nobody streams it: it only tells the other processes to read the settings again. */
export const settingsTopic = (institutionId: string) => `settings/${institutionId}`;

/** A console hears nothing on it: it names the sign-in behind a stream, so that it ends with it. */
export const signInTopic = (institutionId: string, sessionId: string) =>
  `sign-in/${institutionId}/${sessionId}`;

export interface ParsedTopic {
  kind: string;
  institutionId: string;
  id: string;
}

export function parseTopic(topic: string): ParsedTopic {
  const [kind = '', institutionId = '', id = ''] = topic.split('/');
  return { kind, institutionId, id };
}
