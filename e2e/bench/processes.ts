import { readdirSync, readFileSync } from 'node:fs';

const PAGE = 4096;

/** Milliseconds that a tick of the kernel's clock takes. */
const TICK = 10;

/** Resident bytes of all processes that descend from `root`, `root` included (Linux). */
export function residentBytes(root: number): number {
  return sum(processTree(root).map(resident));
}

/** Milliseconds that these processes have computed: all threads together, whatever else the machine did. */
export function computedMs(root: number): number {
  return sum(processTree(root).map((pid) => ticks(pid) * TICK));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

function processTree(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (Number.isInteger(pid)) parents.set(pid, parentOf(pid));
  }
  return [...parents.keys()].filter((pid) => descends(pid, root, parents));
}

function descends(pid: number, root: number, parents: Map<number, number>): boolean {
  for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at))
    if (at === root) return true;
  return false;
}

function parentOf(pid: number): number {
  return Number(stat(pid)[1] ?? 0);
}

/** User and system time; what ended processes took is lost, but the browser's live as long as it. */
function ticks(pid: number): number {
  const fields = stat(pid);
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
}

/** Fields of a process's `stat`, from its state on. */
function stat(pid: number): string[] {
  // The command's name stands in parentheses and may hold spaces; fields are counted after it.
  const line = read(`/proc/${pid}/stat`);
  return line.slice(line.lastIndexOf(')') + 2).split(' ');
}

function resident(pid: number): number {
  return Number(read(`/proc/${pid}/statm`).split(' ')[1] ?? 0) * PAGE;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Watches the memory of a process tree until `stop`. */
export function watchMemory(root: number, everyMs = 100): { peak(): number; stop(): void } {
  let peak = residentBytes(root);
  const timer = setInterval(() => {
    peak = Math.max(peak, residentBytes(root));
  }, everyMs);
  return {
    peak: () => peak,
    stop: () => {
      clearInterval(timer);
    },
  };
}
