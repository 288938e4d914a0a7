import type { fieldLog as dutch } from '../nl/field-log.ts';

export const fieldLog: typeof dutch = {
  title: 'Field log',
  add: 'New log',
  complex: 'Complex',
  kind: 'What did you do?',
  minutes: 'Minutes',
  note: 'Note (may be empty)',
  noteHint: 'No names, house numbers or health.',
  personal: 'This seems to be about a person. Take it out if it is. You can also save it as it is.',
  save: 'Save',
  sent: 'sent',
  attention: 'needs attention',
  waiting: (count) => `${count} on this device, not sent yet`,
  sendNow: 'Send now',
  today: 'Today',
  total: (count, minutes) => `${count} times, ${minutes} minutes`,
  nothing: 'Nothing logged today yet',
  nothingDetail: 'Choose a complex and what you did. Then it stands here.',
  minutesShort: (minutes) => `${minutes} min`,
};
