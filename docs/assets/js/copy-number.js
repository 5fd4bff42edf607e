// Copies a number.
