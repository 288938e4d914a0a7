/** The password of everybody in the world of the tests. */
export const PASSWORD = 'wandelen-langs-het-water';
