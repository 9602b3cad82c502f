"""How fast the site answers: pages and streams, on a dossier of a large negotiation."""
