export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day as English writes it: 28 July 2022. */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${months[month! - 1]} ${year}`;
}

export const formatCount = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
export const bulletins = (count: number) => `${formatCount(count)} ${count === 1 ? 'bulletin' : 'bulletins'}`;
