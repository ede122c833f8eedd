page = หน้า { $number }
reindex-alike = เกือบเหมือนกับเอกสารอื่น ({ $count }):
