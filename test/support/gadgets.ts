/** A type with functions of every behaviour; which one is asked stands in the cell. */
import { defineType, int, text } from 'inlet';

const hoard: unknown[] = [];

const gadgets = defineType({
  name: 'gadgets',
  fields: [
    text('code', {
      unique: true,
      transform: (cell) => (cell === '-' ? null : cell.toUpperCase().replace(/^G/, '')),
      check: (code: string) => (code.includes('X') ? `There is no gadget ${code}.` : code !== 'BAD'),
    }),
    text('mood', {
      check(mood: string) {
        if (mood === 'throws') throw new Error(`a secret: ${mood}`);
        if (mood === 'strange') throw Object.assign(new Error(), { stack: null });
        if (mood === 'later') return Promise.reject(new Error('later')) as unknown as string;
        if (mood === 'number') return 7 as unknown as string;
        if (mood === 'nul') return 'Bad\0 mood.';
        while (mood === 'loops');
        while (mood === 'eats') hoard.push(new Array(1e6).fill(mood));
        if (mood === 'exits') process.exit(3);
        return undefined;
      },
    }),
    text('plate', {
      format: {
        clean(plate) {
          while (plate === 'loops');
          if (plate === 'throws') throw new Error(`a secret: ${plate}`);
          if (plate === 'number') return 7 as unknown as string;
          if (plate === 'nul') return 'A1\0';
          return plate === 'none' ? '' : plate.toUpperCase();
        },
        // Told to go back over all of what is nearly right, it does so for hours.
        pattern: /^(([A-Z]+)*\d\0?)?$/,
      },
    }),
    int('low'),
    int('high'),
  ],
  check({ low, high }) {
    if (low === 666) throw new Error('beast');
    return low !== null && high !== null && low > high ? { high: 'High is below low.' } : null;
  },
});

export default { types: [gadgets] };
