import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Commits all of a content root as it stands, in a repository of its own. */
export function commitAll(root: string): void {
  const git = ['-C', root, '-c', 'user.name=Thử', '-c', 'user.email=thu@thu.example'];
  if (!existsSync(join(root, '.git'))) execFileSync('git', ['-C', root, 'init', '-q', '-b', 'main']);
  execFileSync('git', [...git, 'add', '-A']);
  execFileSync('git', [...git, 'commit', '-q', '--allow-empty', '-m', 'Nội dung']);
}
