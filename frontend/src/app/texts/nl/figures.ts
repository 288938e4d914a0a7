/** De kaart van de monitor: één cijfer voor elke plek, en wat er van een plek bekend is. */
export const figures = {
  order: 'Volgorde',
};
