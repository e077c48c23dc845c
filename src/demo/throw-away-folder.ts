import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const NAME = /^ventanilla-demo-(\d+)-/;

/**
 * A folder for one demo, named after its process. What a killed demo (`kill -9`) could not remove, the next one does.
 */
export function throwAwayFolder(parent: string, isAlive: (pid: number) => boolean = runs): string {
  for (const name of readdirSync(parent)) {
    const pid = NAME.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) removeIfOurs(join(parent, name));
  }
  return mkdtempSync(join(parent, `ventanilla-demo-${String(process.pid)}-`));
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Another user's leftovers are theirs to remove. */
function removeIfOurs(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    if (!['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
