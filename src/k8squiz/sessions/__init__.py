"""Study sessions and exams as values that change by events; no screen, clock or file is known here."""
