"""What has happened: the answers a learner gave, as values that nothing changes afterwards."""
