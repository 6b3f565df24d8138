/** Why a name cannot be the type that is asked for. @param names those there are to choose from */
export const noSuchType = (names: Iterable<string>): string =>
  `The selected type is invalid. Choose one of: ${[...names].join(', ')}.`;
