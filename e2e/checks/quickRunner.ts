import { TestRunner, type RunnerTask, type RunnerTestFile } from 'vitest';

/** Vitest's own limit. A test that asks for more is one of those that take long. */
const LIMIT = 5_000;

/** Runs the tests of `npm test -- quick`: all but those that allow themselves more time than Vitest does. */
export default class QuickRunner extends TestRunner {
  onCollected(files: RunnerTestFile[]): void {
    for (const file of files) skipSlow(file);
  }
}

/** Skips the slow tests in `task`, and the whole of it, its hooks included, where no other is left. */
function skipSlow(task: RunnerTask): void {
  if (task.type === 'suite') task.tasks.forEach(skipSlow);
  const nothingLeft =
    task.type === 'suite'
      ? task.tasks.every(({ mode }) => mode === 'skip' || mode === 'todo')
      : task.timeout > LIMIT;
  if (nothingLeft) task.mode = 'skip';
}
