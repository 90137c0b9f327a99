"""Which medium a phrase names or means."""
