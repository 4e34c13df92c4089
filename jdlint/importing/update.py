class Update: pass
def updated(): pass
