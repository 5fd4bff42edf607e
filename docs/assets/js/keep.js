// Keeps pages on the phone, only when asked.
