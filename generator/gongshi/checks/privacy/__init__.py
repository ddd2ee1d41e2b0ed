"""The privacy and secrecy gate: what personal data and secrecy marks look like, and where they stand."""
