import { execFileSync } from 'node:child_process';
import { writeSync } from 'node:fs';

/** Says on which machine a run was made, which tests did not run and why, and closes with one plain line of numbers. */
export default class Reporter {
  onRunStart() {
    const { node, sqlite } = process.versions;
    writeSync(1, `Node ${node}, SQLite ${sqlite ?? 'missing'}, commit ${commit()}\n`);
  }

  onRunComplete(_contexts, results) {
    const files = results.testResults;
    const skipped = files
      .flatMap((file) => file.testResults)
      .filter(({ status }) => status === 'pending' || status === 'skipped' || status === 'todo');
    // A file that could not even be loaded has no tests of its own to count.
    const broken = files.filter(({ testExecError, testResults }) => testExecError && testResults.length === 0).length;
    const passed = results.numPassedTests;
    const failed = results.numFailedTests + broken;

    const lines = skipped.map(({ fullName }) => `skipped: ${fullName}`);
    // Without a blank line around it a summary is easily taken for part of what stands above.
    lines.push('', `${passed} passed, ${failed} failed, ${skipped.length} skipped`, '');
    // Jest writes its own summary after this call; this line is to be the last.
    process.once('exit', () => writeSync(1, lines.join('\n')));
  }
}

function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'unknown';
  }
}
