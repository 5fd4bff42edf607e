// Says whether a service is open now, by the clock in London.
