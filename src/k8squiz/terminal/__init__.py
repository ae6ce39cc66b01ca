"""Prompts, views and screens: the only place that prints."""
