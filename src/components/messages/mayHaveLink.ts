/** Most texts have no address, and need not be searched for one. */
export const mayHaveLink = /https?:|www\./i
