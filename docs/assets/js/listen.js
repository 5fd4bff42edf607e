// Reads the page aloud with the phone's own voices.
