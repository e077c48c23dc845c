// The architecture as a failing check. See "Layout" in docs/architecture.md.
const subjects =
  'institutions|calendar|visitors|terms|staff|conversations|offline-messages|changes|knowledge|forum|records|reports|spelling';
/** Files of a subject that are no actions: the door, the SQL, and what turns rows into answers. */
const notActions = '(routes|store|queries|present|schema|types)[^/]*\\.tsx?$|/pages/';
/**
 * Not actions either, though nothing in their names says so: who somebody is, what links the record, and
 * the settings and texts of an institution. Its own actions load and revise them.
 */
const readings =
  '^src/(staff/member|visitors/(may-enter|session)|conversations/chain)\\.ts$|^src/institutions/(?!load|revise)';
/** Parts of one transaction that belong to two subjects: misconduct restricts, signing out hands back. */
const partsOfTransactions = '^src/(visitors/restrict|conversations/hand-back)\\.ts$';
const doors = '^src/(main|app)\\.ts$|^src/(timers|demo|http|pages)/|^src/[^/]+/[^/]*routes[^/]*\\.tsx?$';

module.exports = {
  forbidden: [
    {
      name: 'rules-are-pure',
      comment: 'The regulation is shared with the browser: it imports only rules.',
      severity: 'error',
      from: { path: '^src/rules/' },
      to: { pathNot: '^src/rules/' },
    },
    {
      name: 'sql-only-in-stores',
      comment: 'SQL lives in files named store or queries, in src/database and in the outbox.',
      severity: 'error',
      from: {
        path: '^(src|bin)/',
        pathNot: '^src/database/|^src/mail/outbox|/[^/]*(store|queries)[^/]*\\.ts$',
      },
      to: { path: 'node_modules/(pg|drizzle-orm)/' },
    },
    {
      name: 'actions-are-called-by-doors',
      comment: 'Only routes, timers, bin and the demo call an action of another subject.',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: doors },
      to: {
        path: `^src/(${subjects})/`,
        pathNot: `${notActions}|^src/$1/|${readings}|${partsOfTransactions}`,
      },
    },
    {
      name: 'stores-and-presenters-call-no-action',
      comment: 'What is below an action does not call back up.',
      severity: 'error',
      from: { path: `^src/(${subjects})/[^/]*(store|queries|present)[^/]*\\.tsx?$` },
      to: {
        path: `^src/(${subjects})/`,
        pathNot: `/[^/]*(store|queries|present|schema|types)[^/]*\\.tsx?$|${readings}`,
      },
    },
    {
      name: 'doors-are-opened-by-the-server',
      comment: 'Routes are registered where the server is put together; nothing else calls them.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(app|main|http/server)\\.ts$|/[^/]*routes[^/]*\\.tsx?$' },
      to: { path: '^src/[^/]+/[^/]*routes[^/]*\\.tsx?$' },
    },
    {
      name: 'mouths-do-not-call-back',
      comment: 'live and mail are told by actions; they know no subject.',
      severity: 'error',
      from: { path: '^src/(live|mail)/' },
      to: { path: `^src/(${subjects}|timers)/` },
    },
    {
      name: 'chat-knows-no-forum',
      severity: 'error',
      from: { path: '^src/conversations/' },
      to: { path: '^src/forum/' },
    },
    {
      name: 'forum-knows-no-chat',
      severity: 'error',
      from: { path: '^src/forum/' },
      to: { path: '^src/conversations/' },
    },
    {
      name: 'pages-share-only-rules-and-protocol',
      comment: 'Of the server, the browser sees the rules and the protocol.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(src|bin|test|bench)/', pathNot: '^src/(rules/|protocol(\\.ts$|/))' },
    },
    {
      name: 'pages-run-without-node',
      severity: 'error',
      from: { path: '^(web|src/rules|src/protocol)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-runs-without-pages-and-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(web|test|bench|bin)/' },
    },
    {
      name: 'no-development-package-at-run-time',
      severity: 'error',
      from: { path: '^(src|web)/|^bin/(demo|admin)' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-lost-imports', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'names-that-say-nothing',
      comment: 'A file is named after what it does.',
      severity: 'error',
      from: {},
      to: {
        path: '[/-](utils?|helpers?|common|manager|handler)\\.[a-z]+$|/service\\.[a-z]+$',
        pathNot: 'node_modules',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.unused-exports.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
