export * from './institutions.ts';
export * from './visitors.ts';
export * from './conversations.ts';
export * from './bans.ts';
export * from './calendar.ts';
export * from './staff.ts';
export * from './offline-questions.ts';
export * from './outbox.ts';
