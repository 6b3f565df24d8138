/** How whoever waits for work is told that there may be some. */
export interface Bell {
  stopping: boolean;
  /** Resolves at the next `ring`, or after the time. */
  wait(ms: number): Promise<void>;
  ring(): void;
}

export function makeBell(): Bell {
  let rung = false;
  let wake = () => {};
  return {
    stopping: false,
    ring() {
      rung = true;
      wake();
    },
    async wait(ms) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rung = false;
    },
  };
}
