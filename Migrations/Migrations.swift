// Migrations: the one definition of the schema, embedded.
