/** Path of the lowest unit that has all of these below it; empty where there is none. */
export const sharedPath = (paths: readonly string[]): string => {
  const [first = [], ...rest] = paths.map((path) => path.split('/').filter((part) => part !== ''));
  const apart = first.findIndex((part, index) => rest.some((other) => other[index] !== part));
  const shared = apart === -1 ? first : first.slice(0, apart);
  return shared.map((part) => `${part}/`).join('');
};
