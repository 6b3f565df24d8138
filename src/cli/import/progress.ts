/** How far an import is, for a person: a bar that moves on a terminal, a line now and then where it is piped. */
import { progress } from '../../domain/import.ts';
import type { Look } from './target.ts';

const barWidth = 24;
/** Between two lines of a piped progress, in milliseconds. */
const lineEveryMs = 5_000;

const number = (value: number) => Math.round(value).toLocaleString('en-GB');

/** @param seconds rounded up, e.g. `1:05` */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/**
 * @param rate rows a second, 0 while none is decided
 * @returns e.g. ` 42 %  420,000 of 1,000,000 rows  98,000 rows/s  0:06 left`
 */
export function progressText({ total, outcome }: Pick<Look, 'total' | 'outcome'>, rate: number): string {
  const done = total - outcome.remaining;
  const percent = String(progress(total, outcome.remaining, outcome.remaining === 0)).padStart(3);
  const parts = [`${percent} %`, `${number(done)} of ${number(total)} rows`];
  if (outcome.remaining === 0) parts.push('finishing');
  else if (rate > 0) parts.push(`${number(rate)} rows/s`, `${clock(outcome.remaining / rate)} left`);
  if (outcome.failed > 0) parts.push(`${number(outcome.failed)} failed`);
  return parts.join('  ');
}

export function bar(done: number, total: number): string {
  const full = total === 0 ? barWidth : Math.floor((barWidth * done) / total);
  return `[${'#'.repeat(full)}${'-'.repeat(barWidth - full)}]`;
}

/** Draws on `out`; call `show` at each change and `end` when there are no more. */
export function makeProgress(out: NodeJS.WriteStream, now: () => number = Date.now) {
  const began = now();
  let firstDecided: { at: number; done: number } | null = null;
  let lastLine = began;

  function show(look: Look): void {
    const done = look.total - look.outcome.remaining;
    if (done > 0) firstDecided ??= { at: now(), done };
    const seconds = (now() - (firstDecided?.at ?? 0)) / 1000;
    const rate = firstDecided && seconds > 0 ? (done - firstDecided.done) / seconds : 0;
    const text = progressText(look, rate);
    if (out.isTTY) out.write(`\r\x1b[K${bar(done, look.total)} ${text}`);
    else if (now() - lastLine >= lineEveryMs) {
      lastLine = now();
      out.write(`${text}\n`);
    }
  }
  return {
    show,
    end() {
      if (out.isTTY) out.write('\r\x1b[K');
    },
  };
}
