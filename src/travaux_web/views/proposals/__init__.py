"""What delegations hand in: drafts of their own, what was read of them, receipts, co-sponsors."""
