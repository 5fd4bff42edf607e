// Leaves the site at once.
