/** Kept beside every verdict. It rises with every change that may alter one, so that a regrade knows what to look at. */
export const graderVersion = "1";
