const COMMANDS: Record<string, string> = {
  'create-staff': `create-staff --institution ID --name NAME --email EMAIL --roles ROLE[,ROLE] [--password-stdin]
    Adds a public servant. Roles: agent, supervisor, press, moderator, administrator.
    Without --password-stdin a password is made and shown once.`,
  'reset-password': `reset-password --email EMAIL [--password-stdin]
    Gives an account a new password, and signs it out everywhere.`,
  'load-preset': `load-preset FOLDER
    Loads an institution's folder (see institutions/ipes). One that is already there is left as it is.
    The institution is not open to citizens until its administrator opens it.`,
  preset: `preset export INSTITUTION FOLDER
  preset import FOLDER
    Writes an institution as the folder that load-preset reads: settings, texts, rules, shield; no personal data.
    Import loads such a folder; over an institution that is there it changes what differs, each with its line
    in the log, and changed rules of use become a new version.`,
  list: `list
    Shows institutions and their public servants.`,
  verify: `verify [INSTITUTION]
    Checks the chain of every conversation. Exit code 1 and the places, when one is broken.`,
  bounce: `bounce < MESSAGE
    Reads what mail servers returned to MAIL_FROM (one message, or a whole mailbox as mbox) and marks the mails
    that never arrived, so that the console shows it and they can be sent anew. Twice does no harm.`,
  export: `export FILE
    Writes everything into FILE, as it stands at this instant. The server may go on running.
    FILE holds personal data, password hashes and secrets: keep it like the database itself.`,
  import: `import FILE
    Reads a file made by export into an empty database of the same version: to restore a backup, or to
    move between the embedded database and DATABASE_URL. The server must be stopped.`,
};

/** English: for the technician at the terminal. */
export function help(about: string | undefined): string {
  const one = about === undefined ? undefined : COMMANDS[about];
  if (one !== undefined) return `npm run admin -- ${one}`;
  return [
    'npm run admin -- COMMAND',
    '',
    ...Object.values(COMMANDS).map((text) => `  ${text.replaceAll('\n', '\n  ')}\n`),
    '  help [COMMAND]',
    '',
    'The settings are those of npm start (.env and the environment): DATA_DIR, or DATABASE_URL with DATABASE_OWNER_URL.',
    'Beside a running server with the embedded database the commands work over the socket of that server;',
    'run them as the user who runs it.',
  ].join('\n');
}
