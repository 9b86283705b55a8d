print("slipgauge")
