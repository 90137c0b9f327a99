"""Who is credited: people, bodies, the unnamed, documents."""
