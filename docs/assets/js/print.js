// Opens what is closed before printing.
